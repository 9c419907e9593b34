/** Proofs that a push comes from its provider: signatures, shared secrets, and the handshakes by which providers try an endpoint. */
@NullMarked
package org.rouse.ingest.provider.push;

import org.jspecify.annotations.NullMarked;
