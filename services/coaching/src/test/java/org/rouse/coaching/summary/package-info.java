/** Tests of the summary. */
@NullMarked
package org.rouse.coaching.summary;

import org.jspecify.annotations.NullMarked;
