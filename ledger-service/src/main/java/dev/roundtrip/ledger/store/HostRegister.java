package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.party.PartyKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The hosts that have announced themselves, and where they are. */
public final class HostRegister {

  private final Database database;

  public HostRegister(Database database) {
    this.database = database;
  }

  /**
   * A host.
   *
   * @param hostId its name, the same after a restart
   * @param kinds the kinds of parties it hosts
   * @param address its gRPC server as other hosts reach it
   * @param economyDigest the digest of the economy it was built with
   */
  public record Host(
      String hostId, SortedSet<PartyKind> kinds, String address, String economyDigest) {}

  /** Records an announcement; it replaces the host's one before. */
  public void announce(String hostId, Collection<PartyKind> kinds, String address, String digest)
      throws SQLException {
    String[] names = new TreeSet<>(kinds).stream().map(PartyKind::name).toArray(String[]::new);
    database.inTransaction(
        connection ->
            Sql.update(
                connection,
                """
                insert into host (host_id, kinds, address, economy_digest, announced)
                values (?, ?, ?, ?, nextval('announcement'))
                on conflict (host_id) do update
                set kinds = excluded.kinds, address = excluded.address,
                    economy_digest = excluded.economy_digest, announced = excluded.announced
                """,
                hostId,
                names,
                address,
                digest));
  }

  /** Returns the hosts, those announced last at the end. */
  public List<Host> hosts() throws SQLException {
    return database.inTransaction(
        connection ->
            Sql.list(
                connection,
                "select host_id, kinds, address, economy_digest from host order by announced",
                HostRegister::host));
  }

  private static Host host(ResultSet row) throws SQLException {
    SortedSet<PartyKind> kinds = new TreeSet<>();
    Arrays.stream((String[]) row.getArray(2).getArray()).map(PartyKind::valueOf).forEach(kinds::add);
    return new Host(row.getString(1), kinds, row.getString(3), row.getString(4));
  }
}
