/** Events of activPAL thigh monitors as separated text. */
@NullMarked
package org.rouse.ingest.format.activpal;

import org.jspecify.annotations.NullMarked;
