/** A running service for tests: real broker, Mongo protocol, token issuer and receivers, all in this process. */
@NullMarked
package org.rouse.notification.running;

import org.jspecify.annotations.NullMarked;
