import Domain
import Store
import System
import Verbs

/// Why a book could not be opened, and which.
package struct BookError: Error {
  var path: String
  var text: Text
}

/// A book on the disk, and what belongs to it on this machine.
package struct Book {
  var store: Store
  var path: String
  /// The folder for this machine's own notes; nil where there is no home.
  var stateFolder: String?

  /// Opens the book at a path, making its folder and file if they are missing.
  static func open(
    _ path: String, isReadOnly: Bool, clock: ProgramClock, seed: UInt64, environment: Environment
  ) throws(BookError) -> Book {
    if Files.kind(of: path) == .directory {
      throw BookError(path: path, text: Text("file.isFolder"))
    }
    Files.makeNewFilesPrivate()
    if !isReadOnly { try makeFolder(of: path) }
    let stateFolder = Location.state(in: environment)
    var world = StoreWorld(
      now: { clock.milliseconds }, seed: seed, file: { storedFile(path) },
      highWater: { HighWater.read($0, in: stateFolder) },
      session: Int64(bitPattern: Randomness.word() >> 1))
    world.today = { clock.moment.today }
    world.network = embeddedNetwork
    world.networkMark = networkMark
    do throws(StoreError) {
      let store = try Store.open(path: path, access: isReadOnly ? .readOnly : .edit, world: world)
      return Book(store: store, path: path, stateFolder: stateFolder)
    } catch {
      throw BookError(path: path, text: error.text)
    }
  }

  /// Notes for the next start how far this incarnation has written.
  func close() {
    guard !store.isReadOnly, let stateFolder, let mark = try? store.highWater() else { return }
    HighWater.write(mark, of: store.incarnation, in: stateFolder)
  }

  private static func makeFolder(of path: String) throws(BookError) {
    do throws(SystemError) {
      try Files.createPrivateDirectories(Files.directory(of: path))
    } catch {
      let text = error.isDenied || error.isReadOnly ? StoreError.noPermission.text : failure(error)
      throw BookError(path: path, text: text)
    }
  }

  private static func failure(_ error: SystemError) -> Text {
    Text("file.failed", .verbatim(error.description))
  }

  /// The brochure's network, embedded into the program.
  package static func network() throws(BookError) -> [SeedEdition] {
    var editions: [SeedEdition] = []
    for name in networkFiles {
      guard let bytes = EmbeddedFiles.bytes(name), let edition = try? SeedEdition(json: bytes)
      else { throw BookError(path: name, text: Text("file.failed", .verbatim(name))) }
      editions.append(edition)
    }
    return editions
  }

  /// The network for the store, which asks for it only where the book has another mark: reading it
  /// would be a tenth of every start.
  @Sendable private static func embeddedNetwork() throws(StoreError) -> [SeedEdition] {
    do throws(BookError) {
      return try network()
    } catch {
      throw .unexpected(detail: error.path)
    }
  }

  /// Tells these editions from others: released ones never change, later ones are added.
  private static var networkMark: String {
    networkFiles.map { "\($0) \(EmbeddedFiles.bytes($0)?.count ?? 0)" }.joined(separator: "; ")
  }

  private static var networkFiles: [String] {
    EmbeddedFiles.names.filter { $0.hasPrefix("Network/") }
  }
}
