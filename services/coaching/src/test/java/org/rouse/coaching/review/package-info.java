@NullMarked
package org.rouse.coaching.review;

import org.jspecify.annotations.NullMarked;
