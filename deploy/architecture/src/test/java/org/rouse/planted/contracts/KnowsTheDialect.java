package org.rouse.planted.contracts;

import org.rouse.planted.http.Dialect;

/** What is on the log, knowing how it is asked for. */
public final class KnowsTheDialect {

    String describe(Dialect dialect) {
        return dialect.toString();
    }
}
