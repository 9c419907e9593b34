/** Writes to Kafka: one shared producer, one acknowledgement per upload, health of the broker. */
@NullMarked
package org.rouse.ingest.intake.publish;

import org.jspecify.annotations.NullMarked;
