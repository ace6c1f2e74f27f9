import CPty
import Glibc
import Testing

struct PtyTests {
  @Test func `a program on a terminal of ours sees its size and its changes`() {
    let script = "stty size; read x; stty raw -echo; echo raw; read x; stty size"
    let words = ["/bin/sh", "-c", script]
    let arguments = words.map { strdup($0) } + [nil]
    let environment = [strdup("PATH=/usr/bin:/bin"), nil]
    var master: Int32 = -1
    let child = cpty_spawn("/bin/sh", arguments, environment, 40, 10, &master)
    for text in arguments + environment { free(text) }
    #expect(child > 0)
    #expect(readText(master, until: "10 40") == "10 40")
    let cooked = modes(master)
    #expect(write(master, "\n", 1) == 1)
    #expect(readText(master, until: "raw").hasSuffix("raw"))
    #expect(modes(master) != cooked)
    #expect(cpty_resize(master, 132, 43) == 0)
    #expect(write(master, "\n", 1) == 1)
    #expect(readText(master, until: "43 132").hasSuffix("43 132"))
    close(master)
    waitpid(child, nil, 0)
  }

  private func modes(_ master: Int32) -> String {
    var text = [CChar](repeating: 0, count: 80)
    #expect(cpty_modes(master, &text, Int32(text.count)) == 0)
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Reads until the text ends so; a terminal that has gone ends it as well.
  private func readText(_ master: Int32, until end: String) -> String {
    var text: [UInt8] = []
    var byte: UInt8 = 0
    while read(master, &byte, 1) == 1 {
      text.append(byte)
      if text.reversed().starts(with: end.utf8.reversed()) { break }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
