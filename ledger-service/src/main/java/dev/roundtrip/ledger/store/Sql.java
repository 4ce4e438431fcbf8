package dev.roundtrip.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their values. */
final class Sql {

  /** Rows that a cursor fetches at a time. */
  private static final int FETCH_SIZE = 2_000;

  private Sql() {}

  /** Reads one row into what it stands for. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Runs a statement that returns no rows, and returns how many it changed. */
  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Returns all rows of a query. */
  static <T> List<T> list(
      Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    forEach(connection, sql, row -> rows.add(reader.read(row)), values);
    return rows;
  }

  /** Returns the first row of a query, if there is one. */
  static <T> Optional<T> first(
      Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    return list(connection, sql, reader, values).stream().findFirst();
  }

  /** Returns the number that a query returns. */
  static long number(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return first(connection, sql, row -> row.getLong(1), values).orElseThrow();
  }

  /** Hands over all rows of a query, however many, without holding them. */
  static void forEach(Connection connection, String sql, RowTaker taker, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String[] texts) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
      } else if (values[i] instanceof Integer[] numbers) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("integer", numbers));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }
}
