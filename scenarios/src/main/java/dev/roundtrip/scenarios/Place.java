package dev.roundtrip.scenarios;

/**
 * Where something stands in a scenario file.
 *
 * @param file the file as its reader knows it
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole file is meant
 */
record Place(String file, int line, int column) {

  static Place wholeOf(String file) {
    return new Place(file, 0, 0);
  }
}
