package dev.roundtrip.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which this server may be called. A page from elsewhere can make a browser resolve
 * its own name to this machine and then read whatever answers; it cannot make the browser say
 * another name.
 */
final class HostNames {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?<name>[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  private final Set<String> allowed = new TreeSet<>(LOOPBACK);

  HostNames(List<String> more) {
    for (String name : more) {
      if (!name.isBlank()) {
        allowed.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * Tells whether a request may come to this authority.
   *
   * @param authority a name with or without a port, such as {@code localhost:8080}
   */
  boolean allows(String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    return parts.matches() && allowed.contains(parts.group("name").toLowerCase(Locale.ROOT));
  }
}
