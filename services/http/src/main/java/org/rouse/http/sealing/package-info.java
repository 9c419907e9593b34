/** Encryption of data that only the service that sealed it can read, wherever it is kept. */
@NullMarked
package org.rouse.http.sealing;

import org.jspecify.annotations.NullMarked;
