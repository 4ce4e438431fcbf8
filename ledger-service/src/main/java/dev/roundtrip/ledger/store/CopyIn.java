package dev.roundtrip.ledger.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table by {@code COPY}, the fastest way in, in the connection's
 * transaction like any other statement.
 */
final class CopyIn {

  private final String statement;
  private final StringBuilder text = new StringBuilder(4096);
  private int rows;

  /**
   * @param table the table, with its columns in the order of the values: {@code balance (run_id,
   *     owner)}
   */
  CopyIn(String table) {
    statement = "copy " + table + " from stdin";
  }

  /** Adds a row. */
  CopyIn row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      append(values[i]);
    }
    text.append('\n');
    rows++;
    return this;
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof byte[] bytes) {
      text.append("\\\\x");
      HexFormat.of().formatHex(text, bytes);
    } else {
      escape(value.toString());
    }
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  /** Writes the rows into the table and returns how many there were. */
  long into(Connection connection) throws SQLException {
    if (rows == 0) {
      return 0;
    }
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(statement, new StringReader(text.toString()));
    } catch (IOException e) {
      throw new SQLException("the rows could not be sent: " + statement, e);
    }
  }
}
