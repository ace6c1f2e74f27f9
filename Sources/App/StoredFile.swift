import Store

/// The file behind a path as the store compares it; `System` has a type of the same name, so this
/// stands in a file of its own.
func storedFile(_ path: String) -> FileIdentity? {
  fileNumbers(of: path).map { FileIdentity(device: $0.device, inode: $0.inode) }
}
