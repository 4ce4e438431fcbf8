package dev.roundtrip.economy.provenance;

import java.util.SortedMap;

/**
 * A payment and what it was made of.
 *
 * @param payment the payment
 * @param given cents by origin as they left the payer; sums to the payment; for a payer outside,
 *     the origin the payment was given
 * @param received cents by origin as they reached the payee: as given, or all of the origin that
 *     the payment gave to the money
 * @param renamed whether the payment gave the money a new origin
 */
record Carried(
    Payment payment,
    SortedMap<Origin, Long> given,
    SortedMap<Origin, Long> received,
    boolean renamed) {}
