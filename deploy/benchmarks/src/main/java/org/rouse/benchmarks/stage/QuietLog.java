package org.rouse.benchmarks.stage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Logs errors only: a verbose broker is slower, and hides the results. */
public final class QuietLog {

    private QuietLog() {}

    /** From now on, for all loggers without a level of their own. */
    public static void on() {
        silence("kafka.server.ReplicaManager"); // it logs every batch of a transaction that the client resends
        silence("de.bwaldvogel.mongo.wire.MongoExceptionHandler"); // it logs every client that was killed
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    private static void silence(String name) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }
}
