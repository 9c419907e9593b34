/** Reads the times that formats write, each in its dialect, and tells at which instant a clock on the wall showed one of them. */
@NullMarked
package org.rouse.ingest.format.shared.time;

import org.jspecify.annotations.NullMarked;
