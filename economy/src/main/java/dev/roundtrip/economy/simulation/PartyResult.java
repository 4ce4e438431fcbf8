package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * How a party did in a month.
 *
 * @param party who
 * @param revenue revenue booked
 * @param due what fell due for it to pay, this month's obligations only
 * @param paid what it paid, arrears included
 * @param received what it was paid
 * @param cash cash at the end
 * @param arrears what is overdue at the end
 * @param debt principal it owes at the end and that is not due yet; a default makes all of it due
 * @param online power online: rented by a buyer, rented out by a cloud
 */
public record PartyResult(
    PartyId party,
    Money revenue,
    Money due,
    Money paid,
    Money received,
    Money cash,
    Money arrears,
    Money debt,
    Megawatts online) {}
