/** Health Auto Export, an iPhone app that sends Apple Health's data as JSON. */
@NullMarked
package org.rouse.ingest.format.healthautoexport;

import org.jspecify.annotations.NullMarked;
