/**
 * Networks of exposures and flows: who can pay what, whose loss becomes whose, and how much money
 * goes round. Pure mathematics in real numbers (and exact integers for set-off), apart from the
 * model and usable on anybody's own data.
 *
 * @see "docs/MODEL.md, section Networks, for every formula and its source"
 */
@NullMarked
package dev.roundtrip.economy.network;

import org.jspecify.annotations.NullMarked;
