/** Reading SQLite databases. */
@NullMarked
package org.rouse.ingest.format.shared.sqlite;

import org.jspecify.annotations.NullMarked;
