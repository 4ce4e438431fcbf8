package dev.roundtrip.economy.network;

import java.util.Arrays;

/** A growing list of two numbers and a value each, without boxing. */
final class Pairs {

  private int[] first = new int[8];
  private int[] second = new int[8];
  private double[] values = new double[8];
  private int size;

  void add(int one, int other, double value) {
    if (size == values.length) {
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    first[size] = one;
    second[size] = other;
    values[size] = value;
    size++;
  }

  int size() {
    return size;
  }

  int first(int i) {
    return first[i];
  }

  int second(int i) {
    return second[i];
  }

  double value(int i) {
    return values[i];
  }

  int[] first() {
    return Arrays.copyOf(first, size);
  }

  int[] second() {
    return Arrays.copyOf(second, size);
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }
}
