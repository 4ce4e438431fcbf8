package dev.roundtrip.ledger.web;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.annotation.SerdeableGenerated;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is written as JSON. It is written from its introspection: the sources that would
 * else be generated do not compile without warnings.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Serdeable.Serializable
@SerdeableGenerated(skip = true)
@interface Json {}
