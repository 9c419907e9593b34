/** The real Kafka broker, inside this process, on a folder of its own. */
@NullMarked
package org.rouse.local.broker;

import org.jspecify.annotations.NullMarked;
