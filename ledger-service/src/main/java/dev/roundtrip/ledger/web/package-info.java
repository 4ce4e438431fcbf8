/** What a browser sees of the ledger: the dashboard, and beneath it a JSON API. */
@NullMarked
package dev.roundtrip.ledger.web;

import org.jspecify.annotations.NullMarked;
