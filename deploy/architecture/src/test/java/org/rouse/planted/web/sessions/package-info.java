@NullMarked
package org.rouse.planted.web.sessions;

import org.jspecify.annotations.NullMarked;
