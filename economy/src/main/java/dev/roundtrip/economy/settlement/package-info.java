/**
 * How what is due is discharged: clearing by seniority and in proportion, arrears, cure periods,
 * defaults and what follows from them by the terms alone.
 */
@NullMarked
package dev.roundtrip.economy.settlement;

import org.jspecify.annotations.NullMarked;
