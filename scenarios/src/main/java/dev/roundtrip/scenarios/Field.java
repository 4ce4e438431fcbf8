package dev.roundtrip.scenarios;

/**
 * One key of a map in a scenario.
 *
 * @param key the key
 * @param form how its value is written
 * @param required whether it must be there
 * @param about what it says, for whoever writes it
 * @param <T> what its value is read as
 */
record Field<T>(String key, Form<T> form, boolean required, String about) {

  static <T> Field<T> required(String key, Form<T> form, String about) {
    return new Field<>(key, form, true, about);
  }

  static <T> Field<T> optional(String key, Form<T> form, String about) {
    return new Field<>(key, form, false, about);
  }
}
