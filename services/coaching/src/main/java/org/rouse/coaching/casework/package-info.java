/** Cases as the API shows them. */
@NullMarked
package org.rouse.coaching.casework;

import org.jspecify.annotations.NullMarked;
