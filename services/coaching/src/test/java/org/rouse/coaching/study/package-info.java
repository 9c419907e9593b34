@NullMarked
package org.rouse.coaching.study;

import org.jspecify.annotations.NullMarked;
