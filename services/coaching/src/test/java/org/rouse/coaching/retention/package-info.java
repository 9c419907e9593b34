@NullMarked
package org.rouse.coaching.retention;

import org.jspecify.annotations.NullMarked;
