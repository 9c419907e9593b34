/** Signing in at an OpenID provider and out again. */
@NullMarked
package org.rouse.web.signin;

import org.jspecify.annotations.NullMarked;
