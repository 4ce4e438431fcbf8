package dev.roundtrip.ledger.store;

/**
 * Where the database is and who comes to it. The owner creates tables and the service's role; the
 * service itself comes as that role.
 *
 * @param url JDBC URL
 * @param owner the owner's name
 * @param ownerPassword the owner's password
 * @param role the name of the service's role
 * @param rolePassword its password
 * @param connections the most connections the service opens
 */
public record DatabaseAccess(
    String url,
    String owner,
    String ownerPassword,
    String role,
    String rolePassword,
    int connections) {

  /** Returns what may be shown of it: no password. */
  @Override
  public String toString() {
    return url + " as " + role + ", owned by " + owner;
  }
}
