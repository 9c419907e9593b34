package org.rouse.planted.contracts;

import org.rouse.planted.http.Dialect;

/** A contract of the log that knows the dialect of HTTP. */
public final class KnowsTheDialect {

    String describe(Dialect dialect) {
        return dialect.toString();
    }
}
