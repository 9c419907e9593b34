/** FIT, the binary file format, as messages of numbered fields: the layout of files without their meaning. Bounded memory. */
@NullMarked
package org.rouse.ingest.format.fit.protocol;

import org.jspecify.annotations.NullMarked;
