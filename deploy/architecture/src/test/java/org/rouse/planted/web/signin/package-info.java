@NullMarked
package org.rouse.planted.web.signin;

import org.jspecify.annotations.NullMarked;
