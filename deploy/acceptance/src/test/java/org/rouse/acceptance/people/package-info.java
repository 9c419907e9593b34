/** People's activity, as real minutes, as uploads and as the stretches to expect. */
@NullMarked
package org.rouse.acceptance.people;

import org.jspecify.annotations.NullMarked;
