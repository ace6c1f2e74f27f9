/// The words of the command line as the system gave them.
package enum ProgramArguments {
  /// The number of the first word that is no UTF-8, counted as `CommandLine.arguments` counts; nil
  /// where all are.
  ///
  /// Swift puts U+FFFD for what it cannot read: a file would be made under another name.
  package static var firstBroken: Int? {
    (0..<Int(CommandLine.argc)).first { index in
      guard let word = CommandLine.unsafeArgv[index] else { return false }
      return String(validatingCString: word) == nil
    }
  }
}
