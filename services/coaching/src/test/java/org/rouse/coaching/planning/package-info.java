@NullMarked
package org.rouse.coaching.planning;

import org.jspecify.annotations.NullMarked;
