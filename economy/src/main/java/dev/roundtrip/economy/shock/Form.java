package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.math.BigDecimal;

/**
 * How a parameter is written: its unit, its bounds, and the value a text stands for.
 *
 * @param <T> the type of its values
 */
public sealed interface Form<T> {

  /** Returns the unit as it is written, such as {@code %}; empty for a name. */
  String unit();

  /** Returns what is allowed, such as {@code 0% to 100%}. */
  String allowed();

  /** Returns the value of a text; throws IllegalArgumentException for another form or unit. */
  T read(String text);

  /** Returns the text that {@link #read} reads back. */
  default String write(T value) {
    return value.toString();
  }

  /** Tells whether a value is in bounds. */
  default boolean admits(T value) {
    return true;
  }

  /** A percentage, of which digits to a billionth count: {@code 12.5%}. */
  record Percentage(Rate least, Rate most) implements Form<Rate> {

    static Percentage of(int least, int most) {
      return new Percentage(Rate.ofPercent(least), Rate.ofPercent(most));
    }

    @Override
    public String unit() {
      return "%";
    }

    @Override
    public String allowed() {
      return least + " to " + most;
    }

    @Override
    public Rate read(String text) {
      if (!text.matches("-?\\d{1,6}(\\.\\d{1,7})?%")) {
        throw new IllegalArgumentException("a percentage such as 40%");
      }
      return Rate.of(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2));
    }

    @Override
    public boolean admits(Rate value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }

  /** A number of months: {@code 18m}. */
  record Months(int least, int most) implements Form<Integer> {
    @Override
    public String unit() {
      return "m";
    }

    @Override
    public String allowed() {
      return least + "m to " + most + "m";
    }

    @Override
    public Integer read(String text) {
      if (!text.matches("\\d{1,4}m")) {
        throw new IllegalArgumentException("a number of months such as 18m");
      }
      return Integer.valueOf(text.substring(0, text.length() - 1));
    }

    @Override
    public String write(Integer value) {
      return value + "m";
    }

    @Override
    public boolean admits(Integer value) {
      return value >= least && value <= most;
    }
  }

  /** Billions of dollars: {@code 1.5bn}. */
  record Billions(int most) implements Form<Money> {

    private static final int DIGITS_OF_CENTS = 11;

    @Override
    public String unit() {
      return "bn";
    }

    @Override
    public String allowed() {
      return "above 0bn, at most " + most + "bn";
    }

    @Override
    public Money read(String text) {
      if (!text.matches("\\d{1,6}(\\.\\d{1,9})?bn")) {
        throw new IllegalArgumentException("billions of dollars such as 1.5bn");
      }
      BigDecimal billions = new BigDecimal(text.substring(0, text.length() - 2));
      return Money.ofCents(billions.movePointRight(DIGITS_OF_CENTS).longValueExact());
    }

    @Override
    public String write(Money value) {
      BigDecimal billions = BigDecimal.valueOf(value.cents(), DIGITS_OF_CENTS);
      return billions.stripTrailingZeros().toPlainString() + "bn";
    }

    @Override
    public boolean admits(Money value) {
      return value.isPositive() && value.compareTo(Money.ofMillions(1_000L * most)) <= 0;
    }
  }

  /**
   * The id of a party that decides.
   *
   * @param sells whether it has to be one that serves customers
   */
  record Party(boolean sells) implements Form<PartyId> {
    @Override
    public String unit() {
      return "";
    }

    @Override
    public String allowed() {
      return sells ? "a party that serves customers" : "a party that decides";
    }

    @Override
    public PartyId read(String text) {
      if (!PartyId.isValid(text)) {
        throw new IllegalArgumentException("the id of a party such as cloud-1");
      }
      return new PartyId(text);
    }
  }

  /** The id of a contract of some kind. */
  record Agreement(Of of) implements Form<ContractId> {

    /** Which contracts may be named. */
    public enum Of {
      CAPACITY("a capacity contract"),
      LOAN("a loan"),
      GUARANTEE("a guarantee"),
      ANY_BUT_GUARANTEE("a contract, other than a guarantee");

      private final String text;

      Of(String text) {
        this.text = text;
      }

      /** Tells whether a contract is such a one. */
      public boolean admits(Contract contract) {
        return switch (this) {
          case CAPACITY -> contract instanceof Capacity;
          case LOAN -> contract instanceof TermLoan;
          case GUARANTEE -> contract instanceof Guarantee;
          case ANY_BUT_GUARANTEE -> !(contract instanceof Guarantee);
        };
      }
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public String allowed() {
      return of.text;
    }

    @Override
    public ContractId read(String text) {
      if (!PartyId.isValid(text)) {
        throw new IllegalArgumentException("the id of a contract such as rent-1");
      }
      return new ContractId(text);
    }
  }
}
