package dev.roundtrip.economy.shock;

import org.jspecify.annotations.Nullable;

/**
 * One thing that says how large a shock is, or whom it strikes. Declared once: reading, writing,
 * bounds, errors and every listing follow from it.
 *
 * @param name as it is written before the equals sign
 * @param form how its values are written, with unit and bounds
 * @param meaning what it says, without a full stop
 * @param usual the value if it is left out, or null
 * @param required whether it must be given
 * @param source where the usual value or the magnitude is from; empty if nothing is known
 * @param <T> the type of its values
 */
public record Parameter<T>(
    String name, Form<T> form, String meaning, @Nullable T usual, boolean required, String source) {

  /** Returns a parameter that must be given, because no fact says how large it is. */
  static <T> Parameter<T> required(String name, Form<T> form, String meaning) {
    return new Parameter<>(name, form, meaning, null, true, "");
  }

  /** Returns a parameter that has a usual value. */
  static <T> Parameter<T> usually(
      String name, Form<T> form, String meaning, T usual, String source) {
    return new Parameter<>(name, form, meaning, usual, false, source);
  }

  /** Returns a parameter that may be left out; its meaning says what that means. */
  static <T> Parameter<T> optional(String name, Form<T> form, String meaning) {
    return new Parameter<>(name, form, meaning, null, false, "");
  }

  /** Returns the usual value as text, or null. */
  public @Nullable String usualText() {
    return usual == null ? null : form.write(usual);
  }

  /** Returns the source where there is one. */
  Parameter<T> from(String where) {
    return new Parameter<>(name, form, meaning, usual, required, where);
  }

  /** Returns the argument that stands for a value. */
  Argument<T> is(T value) {
    return new Argument<>(this, value);
  }

  /**
   * Returns a value that is in bounds.
   *
   * @throws IllegalArgumentException if it is not
   */
  T within(T value) {
    if (!form.admits(value)) {
      throw new IllegalArgumentException(
          name + " must be " + form.allowed() + ": " + form.write(value));
    }
    return value;
  }

  /** Returns the value of a text, or throws with what is allowed. */
  T read(String text) {
    T value;
    try {
      value = form.read(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      String hint =
          text.matches("-?[0-9.]+") ? "; the unit is missing, as in " + text + form.unit() : "";
      throw new IllegalArgumentException(
          name + " must be " + e.getMessage() + ": " + text + hint, e);
    }
    return within(value);
  }

  /**
   * A parameter with its value.
   *
   * @param <T> the type of the value
   */
  public record Argument<T>(Parameter<T> parameter, T value) {

    /** Returns {@code name=value} as a spec has it. */
    @Override
    public String toString() {
      return parameter.name + "=" + parameter.form.write(value);
    }
  }
}
