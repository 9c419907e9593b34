/** Cases in the API. */
@NullMarked
package org.rouse.coaching.casework;

import org.jspecify.annotations.NullMarked;
