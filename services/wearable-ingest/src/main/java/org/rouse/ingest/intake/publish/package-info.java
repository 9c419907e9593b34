/** The Kafka side: one shared producer, one acknowledgement per upload, readiness of the broker. */
@NullMarked
package org.rouse.ingest.intake.publish;

import org.jspecify.annotations.NullMarked;
