import Testing

/// The papers as other programs read them; a program that is not installed is passed over.
@Suite struct Papers {
  private static func has(_ program: String) -> Bool {
    Shell.output("command -v \(program)").code == 0
  }

  @Test(arguments: ["de", "en"])
  func `groff and mandoc find nothing to say against the manual`(_ language: String) {
    let page = Place().program("man --lang \(language)")
    if Self.has("groff") {
      let complaints = Shell.output(page + " | groff -ww -man -Tutf8 2>&1 >/dev/null")
      #expect(complaints.text == "")
      let text = Shell.output(page + " | groff -man -Tutf8 -P-cbou").text
      #expect(text.contains("$XDG_DATA_HOME/regionetz/regionetz.db"))
      #expect(text.contains(language == "de" ? "Eine Zeile nach unten" : "One row down"))
      #expect(!text.contains("\\"), "an escape is left over")
    }
    if Self.has("mandoc") {
      #expect(Shell.output(page + " | mandoc -Tlint -W warning 2>&1").text == "")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can read its completions`(_ shell: String) {
    guard Self.has(shell) else { return }
    for language in ["de", "en"] {
      let script = Place().program("completions \(shell) --lang \(language)")
      let answer = Shell.output("\(script) | \(shell) -n /dev/stdin 2>&1")
      #expect(answer.code == 0)
      #expect(answer.text == "")
    }
  }

  @Test(arguments: [
    ("d", "demo doctor"), ("--l", "--lang"), ("--lang ", "de en"), ("--lang = e", "en"),
    ("completions f", "fish"), ("demo ", "--db"), ("doctor --re", "--read-only"),
  ])
  func `bash offers what goes on from here`(_ line: String, _ offered: String) {
    guard Self.has("bash") else { return }
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map {
      quoted(String($0))
    }
    let last = words.count
    let script = """
      source <(\(Place().program("completions bash"))); \
      COMP_WORDS=(regionetz \(words.joined(separator: " "))); COMP_CWORD=\(last); \
      _regionetz; echo "${COMPREPLY[@]}"
      """
    let answer = Shell.output("bash -c \(quoted(script)) 2>&1").text
    let first = answer.split(separator: "\n").first.map(String.init) ?? ""
    #expect(first.hasPrefix(offered), "\(answer)")
  }
}
