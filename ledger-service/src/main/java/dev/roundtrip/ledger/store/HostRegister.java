package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.wire.Announcement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/** The hosts that have announced themselves, and where they are. */
public final class HostRegister {

  private final Database database;

  public HostRegister(Database database) {
    this.database = database;
  }

  /**
   * Records an announcement; it replaces the host's one before. A repeat changes nothing, also not
   * the order, so hosts may announce themselves as often as they like.
   *
   * @return whether it says anything new
   */
  public boolean announce(Announcement host) throws SQLException {
    String[] names = host.kinds().stream().map(PartyKind::name).toArray(String[]::new);
    int changed =
        database.inTransaction(connection ->
            Sql.update(
                connection,
                """
                insert into host (host_id, kinds, address, economy_digest, announced)
                values (?, ?, ?, ?, nextval('announcement'))
                on conflict (host_id) do update
                set kinds = excluded.kinds, address = excluded.address,
                    economy_digest = excluded.economy_digest, announced = excluded.announced
                where (host.kinds, host.address, host.economy_digest)
                      is distinct from
                      (excluded.kinds, excluded.address, excluded.economy_digest)
                """,
                host.hostId(),
                names,
                host.address(),
                host.economyDigest()));
    return changed > 0;
  }

  /** Returns the hosts, those announced last at the end. */
  public List<Announcement> hosts() throws SQLException {
    return database.inTransaction(connection ->
        Sql.list(
            connection,
            "select host_id, kinds, address, economy_digest from host order by announced",
            HostRegister::host));
  }

  private static Announcement host(ResultSet row) throws SQLException {
    TreeSet<PartyKind> kinds = new TreeSet<>();
    for (String name : (String[]) row.getArray(2).getArray()) {
      kinds.add(PartyKind.valueOf(name));
    }
    return new Announcement(row.getString(1), kinds, row.getString(3), row.getString(4));
  }
}
