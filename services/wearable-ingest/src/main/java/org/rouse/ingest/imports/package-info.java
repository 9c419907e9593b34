/** Imports of whole files: resumable uploads to a spool, read by one worker apart from live traffic. */
@NullMarked
package org.rouse.ingest.imports;

import org.jspecify.annotations.NullMarked;
