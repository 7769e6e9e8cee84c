<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
<#if section = "form">
<form action="${url.loginAction}" method="post">
<#if lastEmployer??><button name="employer" value="${lastEmployer.alias()}">${advancedMsg(lastEmployer.name())}</button></#if>
<#list employers as e><button name="employer" value="${e.alias()}">${advancedMsg(e.name())}</button></#list>
</form>
<form action="${url.loginAction}" method="post"><input name="email" value="${email}"><button>ok</button></form>
</#if>
</@layout.registrationLayout>
