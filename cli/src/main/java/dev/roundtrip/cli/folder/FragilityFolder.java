package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.FragilityCurve;
import dev.roundtrip.ensemble.PartySpread;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a fragility curve: {@code fragility.json} and {@code fragility.csv} with what was
 * counted, {@code fragility.svg} with the curves drawn, and {@code scenario.yaml}, the scenario as
 * it was read.
 *
 * @param path where it is
 */
public record FragilityFolder(Path path) {

  private static final String JSON = "fragility.json";
  private static final String CSV = "fragility.csv";
  private static final String PICTURE = "fragility.svg";

  private static final String COLUMNS =
      "value,party,paths,arrears,default,share,low,high,mean_loss_cents,shortfall95_loss_cents\n";

  /**
   * Writes the folder, instead of an earlier one of the same curve.
   *
   * @param parent the folder to put it in; made if it is not there
   * @param picture the curves, as SVG, or null if they could not be drawn
   * @throws IOException if something cannot be written; then nothing has changed
   */
  public static FragilityFolder write(
      FragilityPlan plan, FragilityCurve curve, @Nullable String picture, Path parent)
      throws IOException {
    Path place = parent.toAbsolutePath().normalize();
    Path target = place.resolve(plan.id());
    try (DraftFolder folder = DraftFolder.in(place, plan.id())) {
      try (OutputStream out = folder.create(JSON)) {
        FragilityJson.write(plan, curve, out);
      }
      try (Writer out = folder.createText(CSV)) {
        out.write(COLUMNS);
        for (var point : curve.points().entrySet()) {
          write(plan.text(point.getKey()), point.getValue(), out);
        }
      }
      if (picture != null) {
        folder.text(PICTURE, picture);
      }
      folder.scenarioOf(plan.first());
      folder.moveTo(target);
    }
    return new FragilityFolder(target);
  }

  private static void write(String value, Ensemble point, Writer out) throws IOException {
    for (var party : point.parties().entrySet()) {
      out.write(line(value, point.paths(), party.getKey(), party.getValue()));
    }
  }

  private static String line(String value, int paths, PartyId party, PartySpread spread) {
    var fallen = spread.inDefault();
    List<Object> cells =
        List.of(
            value,
            party,
            paths,
            spread.inArrears().count(),
            fallen.count(),
            fallen.share(),
            fallen.low(),
            fallen.high(),
            spread.loss().mean(),
            spread.loss().meanOfLargestTwentieth());
    return String.join(",", cells.stream().map(Object::toString).toList()) + "\n";
  }
}
