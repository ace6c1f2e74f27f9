import App
import Domain
import System
import Testing

/// `$EDITOR` is a program with arguments and never a line for a shell.
@Suite struct EditorCommandTests {
  @Test(arguments: [
    ("nano", ["nano"]), ("code --wait", ["code", "--wait"]),
    ("\"/opt/Mein Editor/ed\" -w", ["/opt/Mein Editor/ed", "-w"]),
    ("'/opt/a b/ed'", ["/opt/a b/ed"]), (#"/opt/a\ b/ed -x"#, ["/opt/a b/ed", "-x"]),
    ("  vi   -n  ", ["vi", "-n"]), ("ed ''", ["ed", ""]),
    ("ed; rm -rf x", ["ed;", "rm", "-rf", "x"]),
    ("ed $HOME `x`", ["ed", "$HOME", "`x`"]), ("", []),
  ])
  func words(value: String, words: [String]) {
    #expect(Editor.words(of: value) == words)
  }

  @Test(arguments: ["\"nano", "nano 'x", "nano \\"])
  func `a quote that does not end is named`(value: String) {
    #expect(Editor.words(of: value) == nil)
    let answer = Editor(environment: Environment(["EDITOR": value])).edit("x")
    #expect(answer.0 == nil && answer.1?.key == "notice.editor.quote")
  }

  @Test func `what is no text of ours is answered with its line`() {
    func answer(_ bytes: [UInt8]) -> (String?, Text?) { Editor.text(of: bytes, "/tmp/t") }
    #expect(answer(Array("a\tb\r\nc\n\n".utf8)).0 == "a  b\nc")
    #expect(answer([]).0 == "")
    let broken = answer(Array("gut\n".utf8) + [0x61, 0xE4, 0x62])
    #expect(broken.0 == nil)
    #expect(broken.1 == Text("notice.editor.utf8", .number(2), .verbatim("/tmp/t")))
    let bell = answer(Array("gut\ngut\n\u{1B}[31m".utf8))
    #expect(bell.1 == Text("notice.editor.control", .number(3), .verbatim("/tmp/t")))
  }

  @Test func `a program that is not there is named`() {
    let environment = Environment(["VISUAL": "/nirgends/ed --x", "TMPDIR": "/tmp"])
    #expect(
      Editor(environment: environment).edit("x").1
        == Text("notice.editor.missing", .verbatim("/nirgends/ed")))
  }

  @Test func `an editor that fails keeps what it wrote`() throws {
    let script = "sh -c 'printf neu > \"$0\"; exit 3'"
    let (text, problem) = Editor(environment: Environment(["EDITOR": script])).edit("alt")
    #expect(text == nil && problem?.key == "notice.editor.kept")
    guard case .verbatim(let path)? = problem?.arguments.last else {
      Issue.record("no path")
      return
    }
    #expect(try Files.read(path, limit: 100) == Array("neu".utf8))
    _ = try Files.remove(path)
    let unchanged = Editor(environment: Environment(["EDITOR": "false"])).edit("alt")
    #expect(unchanged.1?.key == "notice.editor.failed")
    let fine = Editor(environment: Environment(["EDITOR": "sh -c 'echo neu >> \"$0\"'"]))
    #expect(fine.edit("alt").0 == "alt\nneu")
  }

  @Test func `more than a mebibyte stays in its file`() throws {
    let script = "sh -c 'head -c 1100000 /dev/zero | tr \"\\0\" x > \"$0\"'"
    let (text, problem) = Editor(environment: Environment(["EDITOR": script])).edit("alt")
    #expect(text == nil && problem?.key == "notice.editor.long")
    if case .verbatim(let path)? = problem?.arguments.last { _ = try Files.remove(path) }
  }
}
