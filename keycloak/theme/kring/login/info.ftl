<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${msg(messageHeader)}<#else>${kcSanitize(message.summary)?no_esc}</#if>
  <#elseif section = "form">
    <#if messageHeader?? || requiredActions??>
    <p class="lead">${kcSanitize(message.summary)?no_esc}<#if requiredActions??><#list requiredActions>: <#items as action>${msg("requiredAction." + action)}<#sep>, </#items></#list></#if></p>
    </#if>
    <#if !skipLink??>
      <#if pageRedirectUri?has_content>
      <p><a class="button primary block" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
      <#elseif actionUri?has_content>
      <p><a class="button primary block" href="${actionUri}">${msg("proceedWithAction")}</a></p>
      <#elseif (client.baseUrl)?has_content>
      <p><a class="button primary block" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
      </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
