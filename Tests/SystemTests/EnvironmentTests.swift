import Testing

@testable import System

struct EnvironmentTests {
  @Test(
    arguments: [
      (["LANG": "de_DE.UTF-8"], "de", true),
      (["LANG": "de_DE.UTF-8", "LC_ALL": "C"], nil, false),
      (["LANG": "de_DE.UTF-8", "LC_ALL": ""], "de", true),
      (["LANG": "en_GB", "LC_MESSAGES": "de_AT.utf8"], "de", false),
      (["LANG": "C.UTF-8"], nil, true),
      (["LANG": "POSIX"], nil, false),
      (["LC_CTYPE": "en_US.utf8@euro"], nil, true),
      (["LANG": "nds_DE"], "nds", false),
      ([:], nil, false),
      (["LANG": "de_DE.UTF-8", "LANGUAGE": "en:de"], "en", true),
      (["LANG": "de_DE.UTF-8", "LANGUAGE": "en_GB.UTF-8"], "en", true),
      (["LANG": "de_DE.UTF-8", "LANGUAGE": ":"], "de", true),
      (["LC_ALL": "C.UTF-8", "LANGUAGE": "en"], nil, true),
      (["LANGUAGE": "en"], nil, false),
      (["LC_ALL": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "en_GB"], "de", true),
      (["LC_MESSAGES": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"], "en", true),
    ] as [([String: String], String?, Bool)]
  )
  func `language and character set come from the locale`(
    _ variables: [String: String],
    _ language: String?,
    _ isUTF8: Bool
  ) {
    let environment = Environment(variables)
    #expect(environment.languages.first == language)
    #expect(environment.isUTF8 == isUTF8)
  }

  @Test func `the process's own variables are read`() {
    let environment = Environment.current()
    #expect(environment.value("PATH")?.contains("/bin") == true)
    #expect(environment.value("REGIONETZ_NICHT_DA") == nil)
    #expect(Environment(["A": ""]).value("A") == nil)
  }

  @Test func `embedded files are found by name`() {
    #expect(!EmbeddedFiles.names.isEmpty)
    for name in EmbeddedFiles.names {
      #expect(EmbeddedFiles.text(name).map { Array($0.utf8) } == EmbeddedFiles.bytes(name))
    }
    #expect(EmbeddedFiles.text("nicht da") == nil)
  }

  @Test func `the user has a name`() {
    #expect(Login.current()?.name.isEmpty == false)
    #expect(Login(name: "jdoe", comment: "Jörg Doe,Raum 3,,").fullName == "Jörg Doe")
    #expect(Login(name: "jdoe", comment: ",,,").fullName == nil)
  }

  @Test func `random bytes are many and differ`() {
    #expect(Randomness.bytes(0) == [])
    #expect(Randomness.bytes(1000).count == 1000)
    #expect(Set(Randomness.bytes(1000)).count > 100)
    #expect(Randomness.word() != Randomness.word())
  }
}
