import Glibc
import Testing

@testable import System

struct FilesTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test func `folders and files are private`() throws {
    let deep = directory.file("a/b/c")
    try Files.createPrivateDirectories(deep)
    try Files.createPrivateDirectories(deep + "/")
    #expect(Files.permissions(of: deep) == 0o700)
    #expect(Files.permissions(of: directory.file("a")) == 0o700)
    let file = deep + "/ä.txt"
    try Files.createPrivateFile(file, Array("Grüße".utf8))
    #expect(Files.permissions(of: file) == 0o600)
    #expect(Files.size(of: file) == 7)
    #expect(try Files.read(file, limit: 7) == Array("Grüße".utf8))
    #expect(try Files.names(in: deep) == ["ä.txt"])
  }

  @Test func `a file that is there is not created again`() throws {
    let file = directory.file("x")
    try Files.createPrivateFile(file, [1])
    let error = #expect(throws: SystemError.self) { try Files.createPrivateFile(file, [2]) }
    #expect(error?.isExisting == true)
    #expect(try Files.read(file, limit: 10) == [1])
    let folder = #expect(throws: SystemError.self) {
      try Files.createPrivateDirectories(file + "/y")
    }
    #expect(folder?.isExisting == true)
  }

  @Test func `a file is replaced as a whole, and nothing is left over`() throws {
    let file = directory.file("x")
    try Files.write([1, 2], to: file)
    let before = Files.identity(of: file)
    try Files.write([3], to: file)
    #expect(try Files.read(file, limit: 10) == [3])
    #expect(Files.identity(of: file) != before)
    #expect(try Files.names(in: directory.path) == ["x"])
    #expect(throws: SystemError.self) { try Files.write([1], to: directory.file("no/x")) }
    try Files.createPrivateDirectories(directory.file("folder/full"))
    #expect(throws: SystemError.self) { try Files.write([1], to: directory.file("folder")) }
    #expect(try Files.names(in: directory.path).sorted() == ["folder", "x"])
  }

  @Test func `links, pipes, folders and long files are refused`() throws {
    let file = directory.file("x")
    let link = directory.file("link")
    let pipe = directory.file("pipe")
    try Files.createPrivateFile(file, [1, 2, 3])
    #expect(symlink(file, link) == 0 && mkfifo(pipe, 0o600) == 0)
    #expect(try Files.read(link, limit: 3) == [1, 2, 3])
    let linked = #expect(throws: SystemError.self) {
      try Files.read(link, limit: 3, followingLinks: false)
    }
    #expect(linked?.isNotAFile == true)
    for path in [pipe, directory.path] {
      let error = #expect(throws: SystemError.self) { try Files.read(path, limit: 3) }
      #expect(error?.isNotAFile == true)
    }
    let long = #expect(throws: SystemError.self) { try Files.read(file, limit: 2) }
    #expect(long?.isTooLarge == true)
    let missing = #expect(throws: SystemError.self) { try Files.read(file + "y", limit: 2) }
    #expect(missing?.isMissing == true)
    #expect(missing?.description == "open \(file)y: No such file or directory")
    #expect(Files.kind(of: link, followingLinks: false) == .link)
    #expect(Files.kind(of: link) == .file)
    #expect(Files.kind(of: pipe) == .other)
    #expect(Files.kind(of: directory.path) == .directory)
    #expect(Files.kind(of: file + "y") == nil && !Files.exists(file + "y"))
  }

  @Test func `a file keeps its identity under another name`() throws {
    try Files.createPrivateFile(directory.file("x"))
    let before = Files.identity(of: directory.file("x"))
    try Files.rename(directory.file("x"), to: directory.file("y"))
    #expect(before != nil && Files.identity(of: directory.file("y")) == before)
    #expect(Files.identity(of: directory.file("x")) == nil)
    try Files.remove(directory.file("y"))
    #expect(throws: SystemError.self) { try Files.remove(directory.file("y")) }
  }

  @Test func `a temporary file lies where only its owner looks`() throws {
    let runtime = Environment(["XDG_RUNTIME_DIR": directory.path, "TMPDIR": "/tmp"])
    let path = try Files.createTemporaryFile([7], suffix: ".md", in: runtime, own: "/nowhere")
    #expect(Files.directory(of: path) == directory.path && path.hasSuffix(".md"))
    #expect(Files.permissions(of: path) == 0o600)
    let bare = Environment(["XDG_RUNTIME_DIR": "/nowhere"])
    let own = directory.file("own/folder")
    let other = try Files.createTemporaryFile([], suffix: "", in: bare, own: own)
    #expect(Files.directory(of: other) == own && Files.permissions(of: own) == 0o700)
    #expect(other != path)
    let last = try Files.createTemporaryFile([], suffix: "", in: bare, own: "/proc/nowhere")
    #expect(Files.directory(of: last) == "/tmp" && Files.permissions(of: last) == 0o600)
    try Files.remove(last)
  }

  @Test(arguments: [
    ("/a/b.db", "/a", "b.db"), ("b.db", ".", "b.db"), ("/b", "/", "b"), ("a/b/c", "a/b", "c"),
  ])
  func `a path has a folder and a name`(_ path: String, _ folder: String, _ name: String) {
    #expect(Files.directory(of: path) == folder)
    #expect(Files.name(of: path) == name)
  }

  @Test func `file systems are told apart`() throws {
    #expect(try Files.filesystem(of: "/proc") == .local)
    #expect(throws: SystemError.self) { try Files.filesystem(of: directory.file("no")) }
    #expect(Filesystem(magic: 0x6969) == .nfs)
    #expect(Filesystem(magic: 0xFF53_4D42) == .cifs)
    #expect(Filesystem(magic: 0xFE53_4D42) == .cifs)
    #expect(Filesystem(magic: 0x6573_5546) == .fuse)
    #expect(Files.isWritableDirectory(directory.path))
    #expect(!Files.isWritableDirectory("/proc/self/status"))
  }
}
