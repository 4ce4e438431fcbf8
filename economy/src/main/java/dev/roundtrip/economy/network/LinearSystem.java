package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * Sparse linear equations, one for each unknown: {@code d_i x_i = b_i + sum over j of a_ij x_j}.
 *
 * <p>Up to {@value #DENSE} unknowns are eliminated with partial pivoting. More are solved by
 * BiCGSTAB (van der Vorst 1992), whose cost is linear in the coefficients and which ends when the
 * residual is rounding; where it does not get there, elimination takes over. Everything happens in
 * the order of the rows, so the same equations give the same bits.
 */
final class LinearSystem {

  private static final int DENSE = 48;

  /** Above this many unknowns elimination would need more memory than is reasonable. */
  private static final int DENSE_AT_MOST = 4_000;

  private static final int RESTARTS = 20;
  private static final int STEPS = 400;
  private static final double PRECISION = 4e-16;

  /** Stands in for a pivot of zero: such a system has no solution, and this one is far out. */
  private static final double LEAST_PIVOT = 1e-30;

  private int size;
  private int[] start;
  private double[] constant;
  private double[] diagonal;
  private int[] column;
  private double[] coefficient;

  LinearSystem(int unknowns, int coefficients) {
    start = new int[unknowns + 1];
    constant = new double[unknowns];
    diagonal = new double[unknowns];
    column = new int[coefficients];
    coefficient = new double[coefficients];
  }

  /** Begins the next equation. */
  void row(double factor, double value) {
    diagonal[size] = factor;
    constant[size] = value;
    size++;
    start[size] = start[size - 1];
  }

  /** Adds to the constant of the equation last begun. */
  void plus(double value) {
    constant[size - 1] += value;
  }

  /** Adds a term to the right-hand side of the equation last begun. */
  void plus(double factor, int unknown) {
    if (unknown == size - 1) {
      diagonal[size - 1] -= factor;
      return;
    }
    int end = start[size];
    if (end == column.length) {
      column = Arrays.copyOf(column, 2 * end + 8);
      coefficient = Arrays.copyOf(coefficient, 2 * end + 8);
    }
    column[end] = unknown;
    coefficient[end] = factor;
    start[size] = end + 1;
  }

  /** Returns the solution, not finite where none was found; the guess only saves steps. */
  double[] solve(double[] guess) {
    for (int row = 0; row < size; row++) {
      double scale = 1 / (diagonal[row] == 0 ? LEAST_PIVOT : diagonal[row]);
      constant[row] *= scale;
      for (int k = start[row]; k < start[row + 1]; k++) {
        coefficient[k] *= scale;
      }
    }
    if (size <= DENSE) {
      return eliminate();
    }
    double[] solved = iterate(guess);
    if (solved.length == size) {
      return solved;
    }
    if (size > DENSE_AT_MOST) {
      double[] none = new double[size];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    return eliminate();
  }

  /** Returns {@code x - A x}. */
  private void apply(double[] x, double[] result) {
    for (int row = 0; row < size; row++) {
      double sum = x[row];
      for (int k = start[row]; k < start[row + 1]; k++) {
        sum -= coefficient[k] * x[column[k]];
      }
      result[row] = sum;
    }
  }

  /** Returns the solution, or an empty array where it was not reached. */
  private double[] iterate(double[] guess) {
    double[] x = Arrays.copyOf(guess, size);
    for (int attempt = 0; attempt < RESTARTS; attempt++) {
      if (new BiCgStab(x).run()) {
        return x;
      }
    }
    return new double[0];
  }

  private double residual(double[] x, double[] r) {
    apply(x, r);
    double worst = 0;
    for (int row = 0; row < size; row++) {
      r[row] = constant[row] - r[row];
      worst = StrictMath.max(worst, StrictMath.abs(r[row]));
    }
    return worst;
  }

  /** What a residual is rounding of. */
  private double scale(double[] x) {
    double most = Double.MIN_NORMAL;
    for (int row = 0; row < size; row++) {
      double sum = StrictMath.abs(constant[row]) + StrictMath.abs(x[row]);
      most = StrictMath.max(most, sum);
    }
    return most;
  }

  private final class BiCgStab {

    private final double[] x;
    private final double[] r = new double[size];
    private final double[] p = new double[size];
    private final double[] v = new double[size];
    private final double[] s = new double[size];
    private final double[] t = new double[size];

    BiCgStab(double[] x) {
      this.x = x;
    }

    /** Improves x; tells whether it is the solution. */
    boolean run() {
      double worst = residual(x, r);
      double[] shadow = r.clone();
      double rho = 1;
      double alpha = 1;
      double omega = 1;
      for (int step = 0; step < STEPS; step++) {
        if (worst <= PRECISION * scale(x)) {
          return residual(x, r) <= 32 * PRECISION * scale(x);
        }
        double next = dot(shadow, r);
        double beta = next / rho * (alpha / omega);
        rho = next;
        for (int i = 0; i < size; i++) {
          p[i] = r[i] + beta * (p[i] - omega * v[i]);
        }
        apply(p, v);
        alpha = rho / dot(shadow, v);
        for (int i = 0; i < size; i++) {
          s[i] = r[i] - alpha * v[i];
        }
        apply(s, t);
        double length = dot(t, t);
        omega = length == 0 ? 0 : dot(t, s) / length;
        if (!Double.isFinite(alpha) || !Double.isFinite(omega)) {
          break;
        }
        worst = 0;
        for (int i = 0; i < size; i++) {
          x[i] += alpha * p[i] + omega * s[i];
          r[i] = s[i] - omega * t[i];
          worst = StrictMath.max(worst, StrictMath.abs(r[i]));
        }
        if (omega == 0) {
          break;
        }
      }
      return residual(x, r) <= 32 * PRECISION * scale(x);
    }

    private double dot(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }
  }

  private double[] eliminate() {
    double[][] rows = new double[size][size + 1];
    for (int row = 0; row < size; row++) {
      rows[row][row] = 1;
      rows[row][size] = constant[row];
      for (int k = start[row]; k < start[row + 1]; k++) {
        rows[row][column[k]] -= coefficient[k];
      }
    }
    for (int pivot = 0; pivot < size; pivot++) {
      bringUpLargest(rows, pivot);
      double[] upper = rows[pivot];
      for (int row = pivot + 1; row < size; row++) {
        double factor = rows[row][pivot] / upper[pivot];
        if (factor != 0) {
          for (int k = pivot; k <= size; k++) {
            rows[row][k] -= factor * upper[k];
          }
        }
      }
    }
    double[] solved = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double value = rows[row][size];
      for (int k = row + 1; k < size; k++) {
        value -= rows[row][k] * solved[k];
      }
      solved[row] = value / rows[row][row];
    }
    return solved;
  }

  private static void bringUpLargest(double[][] rows, int pivot) {
    int largest = pivot;
    for (int row = pivot + 1; row < rows.length; row++) {
      if (StrictMath.abs(rows[row][pivot]) > StrictMath.abs(rows[largest][pivot])) {
        largest = row;
      }
    }
    double[] swapped = rows[pivot];
    rows[pivot] = rows[largest];
    rows[largest] = swapped;
    if (rows[pivot][pivot] == 0) {
      rows[pivot][pivot] = LEAST_PIVOT;
    }
  }
}
