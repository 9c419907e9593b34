/** A person's accounts at providers: linking, tokens sealed at rest, refresh, revocation. */
@NullMarked
package org.rouse.ingest.provider.accounts;

import org.jspecify.annotations.NullMarked;
