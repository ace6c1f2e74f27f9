import CSystem
import Glibc

/// Another program, started with its arguments as they are: never through a shell.
package enum Child {
  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Where the program's words go.
  package enum Output: Sendable {
    /// To our terminal.
    case inherited
    /// Nowhere.
    case discarded
  }

  /// Runs a program to its end.
  ///
  /// The first argument is its name, looked up in `PATH`; a program that is not found is an error
  /// that `isMissing` tells. It reads `input` on its standard input, or else ours. It gets all
  /// signals as a fresh program does. If it stops, as an editor does on Ctrl-Z, we stop with it.
  /// Ctrl-C is meant for it, not for us.
  package static func run(
    _ arguments: [String],
    input: [UInt8]? = nil,
    output: Output = .inherited,
    environment: Environment = .current()
  ) throws(SystemError) -> Ending {
    guard let program = arguments.first else {
      throw SystemError(operation: "posix_spawnp", code: EINVAL)
    }
    let ignored = Interrupts.ignore()
    defer { ignored.restore() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let source = Descriptor(owning: try input.map(memoryFile) ?? -1)
    if input != nil { posix_spawn_file_actions_adddup2(&actions, source.number, 0) }
    if case .discarded = output {
      for stream: Int32 in 1...2 {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    }
    let pid = try spawn(program, arguments, environment, &actions)
    return try wait(for: pid, program)
  }

  private static func spawn(
    _ program: String,
    _ arguments: [String],
    _ environment: Environment,
    _ actions: inout posix_spawn_file_actions_t
  ) throws(SystemError) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t([])
    var all = sigset_t.all
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    )
    let argv = CStrings(arguments)
    let envp = CStrings(environment.variables.map { "\($0)=\($1)" })
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, program, &actions, &attributes, argv.pointers, envp.pointers)
    guard code == 0 else { throw SystemError(operation: "posix_spawnp", path: program, code: code) }
    return pid
  }

  private static func wait(for pid: pid_t, _ program: String) throws(SystemError) -> Ending {
    var status: Int32 = 0
    while true {
      try call("waitpid", program) { waitpid(pid, &status, WUNTRACED) }
      // The macros of wait(2), which Swift does not import.
      switch (low: status & 0x7f, high: status >> 8 & 0xff) {
      case (0, let code): return .exited(code)
      case (0x7f, _):
        Signals.raiseStop()
        kill(pid, SIGCONT)
      case (let signal, _): return .killed(signal: signal)
      }
    }
  }

  /// Input as a file without a name: unlike a pipe it never makes the writer wait.
  private static func memoryFile(_ bytes: [UInt8]) throws(SystemError) -> Int32 {
    let number = try call("memfd_create") { memfd_create("input", UInt32(MFD_CLOEXEC)) }
    do throws(SystemError) {
      try writeAll(bytes, to: number)
      try call("lseek") { lseek(number, 0, SEEK_SET) }
    } catch {
      close(number)
      throw error
    }
    return number
  }
}

/// The disposition of Ctrl-C and Ctrl-\ before a child took the terminal.
private struct Interrupts {
  private var before: [(signal: Int32, action: sigaction)] = []

  /// Ignores both, as system(3) does.
  static func ignore() -> Interrupts {
    var interrupts = Interrupts()
    for signal in [SIGINT, SIGQUIT] {
      var ignoring = sigaction()
      ignoring.__sigaction_handler.sa_handler = SIG_IGN
      var old = sigaction()
      sigaction(signal, &ignoring, &old)
      interrupts.before.append((signal, old))
    }
    return interrupts
  }

  func restore() {
    for (signal, action) in before {
      var ignoring = sigaction()
      ignoring.__sigaction_handler.sa_handler = SIG_IGN
      // Ignoring once more drops what came meanwhile, blocked or not (sigaction(3p)).
      sigaction(signal, &ignoring, nil)
      var action = action
      sigaction(signal, &action, nil)
    }
  }
}

/// Strings in the form of C: pointers that end with a null pointer.
private struct CStrings: ~Copyable {
  private(set) var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
