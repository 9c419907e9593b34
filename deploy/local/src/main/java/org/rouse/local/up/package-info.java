/** Starts and stops broker, Mongo, issuer and the services as one. */
@NullMarked
package org.rouse.local.up;

import org.jspecify.annotations.NullMarked;
