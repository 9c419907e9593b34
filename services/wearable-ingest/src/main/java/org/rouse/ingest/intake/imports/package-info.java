/** Imports of whole files: resumable uploads to a spool, read by one worker apart from live traffic. */
@NullMarked
package org.rouse.ingest.intake.imports;

import org.jspecify.annotations.NullMarked;
